package org.atrium.contract.identity;

/**
 * @param secret the bearer token, shown once
 */
public record NewPersonalToken(PersonalToken token, String secret) {

    @Override
    public String toString() {
        return "NewPersonalToken[token=" + token + "]";
    }
}
