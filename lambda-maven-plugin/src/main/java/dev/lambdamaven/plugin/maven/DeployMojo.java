package dev.lambdamaven.plugin.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Releases what the sources say: runs the lifecycle up to {@code package}, then creates or updates the role, the
 * function, a version of it, the alias and the HTTP API. Prints what it will do before it does it; a second run without a
 * change makes no write call and says so.
 */
@Mojo(name = "deploy", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public final class DeployMojo extends DeployingMojo {}
