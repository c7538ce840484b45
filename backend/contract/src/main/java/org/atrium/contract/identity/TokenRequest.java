package org.atrium.contract.identity;

/**
 * @param grant `wikimedia` or `refresh`
 * @param token the Wikimedia OAuth 2.0 access token, or the refresh token of an earlier {@link
 *     ApiToken}
 */
public record TokenRequest(String grant, String token) {

    @Override
    public String toString() {
        return "TokenRequest[grant=" + grant + "]";
    }
}
