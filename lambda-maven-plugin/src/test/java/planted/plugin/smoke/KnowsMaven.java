package planted.plugin.smoke;

import org.apache.maven.project.MavenProject;

record KnowsMaven(MavenProject project) {}
