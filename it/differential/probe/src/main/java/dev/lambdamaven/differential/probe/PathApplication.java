package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.ApplicationPath;

/** The same below a path. */
@ApplicationPath("/api/v1/")
public class PathApplication extends ProbeApplication {}
