package org.atrium.ui.platform;

import java.time.Duration;
import java.util.Locale;
import org.atrium.contract.drafts.DraftsApi;
import org.atrium.contract.events.CalendarsApi;
import org.atrium.contract.events.EventThanksApi;
import org.atrium.contract.events.EventsApi;
import org.atrium.contract.examples.ExamplesApi;
import org.atrium.contract.follows.FollowsApi;
import org.atrium.contract.groups.GroupsApi;
import org.atrium.contract.groups.OrganisingApi;
import org.atrium.contract.groups.ProposalsApi;
import org.atrium.contract.identity.AccountApi;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.contract.notifications.NotificationsApi;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.people.OrganisationsApi;
import org.atrium.contract.people.PeopleApi;
import org.atrium.contract.people.ProfileFilesApi;
import org.atrium.contract.questions.FreshnessApi;
import org.atrium.contract.questions.GapsApi;
import org.atrium.contract.questions.HelpdeskApi;
import org.atrium.contract.questions.HistoryApi;
import org.atrium.contract.questions.LiftsApi;
import org.atrium.contract.questions.PinsApi;
import org.atrium.contract.questions.QuestionsApi;
import org.atrium.contract.questions.RedactionsApi;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.SuggestionsApi;
import org.atrium.contract.questions.ThanksApi;
import org.atrium.contract.resources.ResourcesApi;
import org.atrium.contract.search.SearchApi;
import org.atrium.contract.topics.TopicsApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The contract's interfaces, spoken over HTTP. */
@Configuration(proxyBeanMethods = false)
class BackendConfig {

    private static final int MAX_ANSWER = 4 * 1024 * 1024;
    private static final int MAX_CONNECTIONS = 200;

    @Bean
    HttpServiceProxyFactory backendProxies(WebClient.Builder builder, UiProperties properties) {
        var connections =
                ConnectionProvider.builder("backend")
                        .maxConnections(MAX_CONNECTIONS)
                        .maxIdleTime(Duration.ofSeconds(30))
                        .build();
        var client =
                builder.clientConnector(
                                new ReactorClientHttpConnector(HttpClient.create(connections)))
                        .baseUrl(properties.apiUrl().toString())
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_ANSWER))
                        .filter(BackendConfig::onBehalfOfTheCaller)
                        .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client)).build();
    }

    private static Mono<ClientResponse> onBehalfOfTheCaller(
            ClientRequest request, ExchangeFunction next) {
        return Mono.deferContextual(context -> {
            var caller =
                    context.<Caller>getOrEmpty(Caller.class)
                            .orElse(new Caller(null, Locale.ENGLISH));
            var outgoing =
                    ClientRequest.from(request)
                            .headers(headers -> {
                                headers.set(
                                        HttpHeaders.ACCEPT_LANGUAGE,
                                        caller.language().toLanguageTag());
                                var member = caller.member();
                                if (member != null) {
                                    headers.setBearerAuth(member.bearer());
                                }
                                context.<LiveFeed.From>getOrEmpty(LiveFeed.From.class)
                                        .ifPresent(from -> onBehalfOfTheUi(headers, from));
                            })
                            .build();
            return next.exchange(outgoing);
        });
    }

    private static void onBehalfOfTheUi(HttpHeaders headers, LiveFeed.From from) {
        if (!from.secret().isEmpty()) {
            headers.setBearerAuth(from.secret());
        }
        if (!from.lastId().isEmpty()) {
            headers.set("Last-Event-ID", from.lastId());
        }
    }

    @Bean
    QuestionsApi questionsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(QuestionsApi.class);
    }

    @Bean
    HistoryApi historyApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(HistoryApi.class);
    }

    @Bean
    SuggestionsApi suggestionsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(SuggestionsApi.class);
    }

    @Bean
    RedactionsApi redactionsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(RedactionsApi.class);
    }

    @Bean
    LiftsApi liftsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(LiftsApi.class);
    }

    @Bean
    RequestsApi requestsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(RequestsApi.class);
    }

    @Bean
    MentoringApi mentoringApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(MentoringApi.class);
    }

    @Bean
    ThanksApi thanksApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(ThanksApi.class);
    }

    @Bean
    GapsApi gapsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(GapsApi.class);
    }

    @Bean
    HelpdeskApi helpdeskApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(HelpdeskApi.class);
    }

    @Bean
    FreshnessApi freshnessApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(FreshnessApi.class);
    }

    @Bean
    DraftsApi draftsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(DraftsApi.class);
    }

    @Bean
    GroupsApi groupsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(GroupsApi.class);
    }

    @Bean
    ProposalsApi proposalsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(ProposalsApi.class);
    }

    @Bean
    OrganisingApi organisingApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(OrganisingApi.class);
    }

    @Bean
    PeopleApi peopleApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(PeopleApi.class);
    }

    @Bean
    ProfileFilesApi profileFilesApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(ProfileFilesApi.class);
    }

    @Bean
    OrganisationsApi organisationsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(OrganisationsApi.class);
    }

    @Bean
    ExamplesApi examplesApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(ExamplesApi.class);
    }

    @Bean
    TopicsApi topicsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(TopicsApi.class);
    }

    @Bean
    SearchApi searchApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(SearchApi.class);
    }

    @Bean
    NotificationsApi notificationsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(NotificationsApi.class);
    }

    @Bean
    FollowsApi followsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(FollowsApi.class);
    }

    @Bean
    IdentityApi identityApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(IdentityApi.class);
    }

    @Bean
    AccountApi accountApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(AccountApi.class);
    }

    @Bean
    ResourcesApi resourcesApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(ResourcesApi.class);
    }

    @Bean
    EventsApi eventsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(EventsApi.class);
    }

    @Bean
    EventThanksApi eventThanksApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(EventThanksApi.class);
    }

    @Bean
    CalendarsApi calendarsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(CalendarsApi.class);
    }

    @Bean
    PinsApi pinsApi(HttpServiceProxyFactory proxies) {
        return proxies.createClient(PinsApi.class);
    }
}
