package org.atrium.contract.identity;

import java.time.Instant;

/**
 * @param token bearer token for the API
 * @param expiresAt when it ends
 * @param refreshToken exchanges once for the next token
 * @param username Wikimedia name of the account
 */
public record ApiToken(String token, Instant expiresAt, String refreshToken, String username) {

    @Override
    public String toString() {
        return "ApiToken[username=" + username + ", expiresAt=" + expiresAt + "]";
    }
}
