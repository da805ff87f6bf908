package dev.lambdamaven.plugin.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Releases what this build has compiled, without running the lifecycle first; for binding into a build. From the command
 * line use {@code deploy}.
 */
@Mojo(name = "deploy-no-fork", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DeployNoForkMojo extends DeployingMojo {}
