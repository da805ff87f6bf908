package dev.lambdamaven.plugin.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build when a smoke check failed; runs after {@code stop}, so that nothing is left running. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends LambdaMojo {

    @Override
    void run() {
        SmokeFiles files = new SmokeFiles(buildDirectory());
        HurlChecks hurl = new HurlChecks(project.getBasedir().toPath(), buildDirectory(), getLog());
        SmokeMojo.failure(files, hurl).ifPresent(SmokeMojo::fail);
    }
}
