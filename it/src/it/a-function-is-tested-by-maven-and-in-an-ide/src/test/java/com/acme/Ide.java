package com.acme;

import java.io.PrintWriter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests as an IDE does: by JUnit's launcher, in a JVM that knows no Maven. With an argument it then waits to be killed. */
public final class Ide {

    public static void main(String[] arguments) throws Exception {
        Launcher launcher = LauncherFactory.create();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(GreetingsIT.class))
                        .build(),
                summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
        System.out.println("passed " + summary.getSummary().getTestsSucceededCount() + " of "
                + summary.getSummary().getTestsFoundCount());
        if (arguments.length > 0) {
            System.in.read();
        }
    }
}
