package dev.lambdamaven.plugin.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Does what its event, one JSON string, says. */
public final class OddFunction {

    public void handle(InputStream event, OutputStream answer) throws IOException {
        String order = new String(event.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
        switch (order) {
            case "exit" -> System.exit(3);
            case "throw" -> throw new IllegalStateException("as ordered");
            case "hang" -> hang();
            case "descendant" -> startAnotherAndHang();
            case "flood" -> flood();
            case "memory" -> answer.write(new byte[Integer.MAX_VALUE - 8]);
            case "large" -> answer.write(("\"" + "x".repeat(7_000_000) + "\"").getBytes(StandardCharsets.UTF_8));
            case "nothing" -> answer.flush();
            case "environment" -> answer.write(environment().getBytes(StandardCharsets.UTF_8));
            default -> answer.write(("\"" + order + " ü\"").getBytes(StandardCharsets.UTF_8));
        }
        answer.flush();
    }

    private static void hang() {
        System.out.println("hanging");
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void startAnotherAndHang() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(java, "-cp", "lib/handler.jar", OddFunction.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        hang();
    }

    /** What the descendant does. */
    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void flood() {
        for (int i = 0; i < 100_000; i++) {
            System.out.println("line " + i + " of a flood that would fill a pipe long before its end");
        }
        System.out.println("the last line");
    }

    private static String environment() {
        return "\"" + System.getenv("_HANDLER") + " " + System.getenv("AWS_REGION") + " "
                + System.getenv("AWS_LAMBDA_FUNCTION_VERSION") + " " + System.getenv("COLOUR") + " "
                + System.getenv("HOME") + " "
                + System.getProperty("user.dir").endsWith(System.getenv("LAMBDA_TASK_ROOT"))
                + "\"";
    }
}
