package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.atrium.server.FakeWikimedia;
import org.atrium.server.shared.RefusedException;
import org.junit.jupiter.api.Test;

class WikimediaTokenTest {

    private static final WikimediaSettings SETTINGS =
            new WikimediaSettings(
                    FakeWikimedia.ISSUER + "/", "", FakeWikimedia.CLIENT_ID, "Test/1.0", "");

    @Test
    void acceptsSignatureOfTheConfiguredKeyOnly() throws GeneralSecurityException {
        var wiki = keys();
        var token = WikimediaToken.parse(signed(wiki));

        assertThat(token.check(SETTINGS, wiki.getPublic(), Instant.now()).sub()).isEqualTo("7");
        assertThatThrownBy(() -> token.check(SETTINGS, keys().getPublic(), Instant.now()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void showsNothingOfTheToken() throws GeneralSecurityException {
        assertThat(WikimediaToken.parse(signed(keys())).toString()).isEqualTo("WikimediaToken");
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String signed(KeyPair keys) throws GeneralSecurityException {
        var unsigned = FakeWikimedia.token(FakeWikimedia.claims("7"), 200, Map.of());
        var content = unsigned.substring(0, unsigned.lastIndexOf('.'));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }
}
