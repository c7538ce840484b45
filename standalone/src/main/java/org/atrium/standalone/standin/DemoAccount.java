package org.atrium.standalone.standin;

import java.util.List;

/**
 * An invented Wikimedia account.
 *
 * @param sub number of the account, as Wikimedia would give it
 * @param hint what this account shows
 * @param kind `volunteer` or `staff`
 */
record DemoAccount(String sub, String username, String hint, String kind, Wikimedia wikimedia) {

    /**
     * @param registered YYYYMMDDHHMMSS
     */
    record Wikimedia(
            String registered,
            int editcount,
            boolean blocked,
            List<String> groups,
            List<String> rights) {}

    boolean isStaff() {
        return "staff".equals(kind);
    }

    String initial() {
        return username.substring(0, username.offsetByCodePoints(0, 1));
    }
}
