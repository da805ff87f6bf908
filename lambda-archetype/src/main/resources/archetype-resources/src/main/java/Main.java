package ${package};

import jakarta.ws.rs.SeBootstrap;

/** Runs the application on an ordinary HTTP server, as before the move to AWS Lambda. */
public final class Main {

    private Main() {}

    /** Listens on the port given as the first argument, or on 8080. */
    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        System.out.println("Listening on " + start(port).configuration().baseUri() + ", stop with Ctrl-C");
    }

    static SeBootstrap.Instance start(int port) {
        SeBootstrap.Configuration configuration =
                SeBootstrap.Configuration.builder().host("127.0.0.1").port(port).build();
        return SeBootstrap.start(new ItemsApplication(), configuration)
                .toCompletableFuture()
                .join();
    }
}
