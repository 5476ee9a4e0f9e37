package vn.caunoi.registry.probe.allowed;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What may be probed: networks, and names with all that ends in them. */
final class AllowList {
    private final List<String> entries;
    private final List<Network> networks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param entries each {@code 10.20.0.0/16}, or {@code codec.example.vn} for that name and all below it; a dot before it
     *     makes no difference
     * @throws IllegalArgumentException for anything else
     */
    AllowList(List<String> entries) {
        this.entries = entries.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        for (var entry : this.entries) {
            var name = entry.startsWith(".") ? entry.substring(1) : entry;
            if (Hosts.isName(name)) {
                names.add(name.toLowerCase(Locale.ROOT));
            } else {
                networks.add(Network.of(entry));
            }
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<String> entries() {
        return entries;
    }

    /** Whether the name is listed, whatever its address. */
    boolean names(String host) {
        var folded = host.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> folded.equals(name) || folded.endsWith("." + name));
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
