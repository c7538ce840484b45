package org.atrium.server.platform;

import java.net.InetAddress;
import org.springframework.boot.http.client.InetAddressFilter;

/** Where the server may go when somebody else says where: the open web, nothing of its network. */
public final class OpenWeb {

    private OpenWeb() {}

    public static InetAddressFilter addresses() {
        return InetAddressFilter.externalAddresses().and(OpenWeb::isPlain);
    }

    /** No IPv6 address that stands for one of IPv4, which may be of this network. */
    private static boolean isPlain(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4
                || (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 2);
    }
}
