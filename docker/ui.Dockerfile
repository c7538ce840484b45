# The ui role: docker build -f docker/ui.Dockerfile -t atrium-ui .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -ntp -pl ui -am package -DskipTests -Dspotless.check.skip \
 && mvn -B -ntp -pl ui -am package -DskipTests -Dspotless.check.skip \
      dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/app/lib \
 && rm -f /app/lib/contract-*.jar \
 && cp backend/contract/target/contract-*SNAPSHOT.jar ui/target/ui-*SNAPSHOT.jar /app/lib/

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home atrium
COPY --from=build /app/lib /app/lib
COPY config /app/config
USER atrium
WORKDIR /app
ENV ATRIUM_CONFIG=/app/config SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 SERVER_FORWARDHEADERSSTRATEGY=framework
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD curl -fsS http://127.0.0.1:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "-cp", "lib/*", "org.atrium.ui.AtriumUi"]
