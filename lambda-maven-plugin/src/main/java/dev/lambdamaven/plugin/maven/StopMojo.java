package dev.lambdamaven.plugin.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Stops the local AWS that {@code start} started in this build, and every process it runs. */
@Mojo(name = "stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class StopMojo extends LambdaMojo {

    @Override
    void run() {
        localBuild().stop();
    }
}
