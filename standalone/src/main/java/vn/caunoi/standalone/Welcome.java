package vn.caunoi.standalone;

/** What a person reads when the hub has started. */
final class Welcome {

    private static final String ACCOUNTS = """

              Demo accounts, password caunoi-demo
                clerk.75, clerk.731 … clerk.742    secretaries in the halls (731 is Biên Hòa)
                screen.75, screen.731 …            hall screens
                operator.1                         takes questions by telephone
                official.voter-list …              one official per topic
                moderator, technician, chair, admin
              Sign in as two people at once at %s and http://127.0.0.1:%d
            """;

    private static final String SET_UP = """

              It is empty: set it up at %s/setup with the code %s
            """;

    private Welcome() {}

    static String to(Hub hub, boolean demo) {
        var accounts = demo
                ? ACCOUNTS.formatted(hub.url(), hub.ports().frontDoor())
                : hub.setupCode().map(code -> SET_UP.formatted(hub.url(), code)).orElse("");
        return """

              Cầu Nối is ready: %s
            %s
              Logs   %s
              Ctrl-C stops everything; the data stays.
            """.formatted(hub.url(), accounts, hub.logs());
    }
}
