package dev.lambdamaven.plugin.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.formats.Format;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is the same whether what is in it was found now or before. */
final class KeptFindingsTest {

    private static final String MARK = "import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) ";
    private static final List<String> LIBRARY = List.of(
            "package jakarta.ws.rs; MARK public @interface Path { String value(); }",
            "package jakarta.ws.rs; MARK public @interface Produces { String[] value(); }",
            "package jakarta.ws.rs; MARK public @interface Consumes { String[] value(); }",
            "package jakarta.ws.rs; MARK public @interface HttpMethod { String value(); }",
            "package jakarta.ws.rs; MARK @HttpMethod(\"GET\") public @interface GET {}",
            "package jakarta.ws.rs.ext; MARK public @interface Provider {}",
            "package jakarta.ws.rs.ext; public interface MessageBodyReader<T> {}",
            "package jakarta.ws.rs.ext; public interface MessageBodyWriter<T> {}",
            "package jakarta.ws.rs.core; public class Application {}",
            "package org.jboss.resteasy.core; public class SynchronousDispatcher { jakarta.ws.rs.core.Application a; }",
            "package dev.lambdamaven.jaxrs.direct; public interface Calls {}",
            "package dev.lambdamaven.jaxrs; public class JaxRsHandler { jakarta.ws.rs.core.Application a; public void handle() {} }");
    private static final String JSON = "package app; import jakarta.ws.rs.*; import jakarta.ws.rs.ext.*;"
            + " @Provider @Consumes(\"application/json\") @Produces(\"application/json\")"
            + " public class Json implements MessageBodyReader<Object>, MessageBodyWriter<Object> {}";
    private static final String ITEMS = "package app; import jakarta.ws.rs.*; @Path(\"items\") public class Items {"
            + " @GET @Produces(\"application/json\") public void all() { System.out.print(\"some\"); } }";
    private static final PackageForm FORM = new PackageForm(Format.ZIP, false, warning -> {});

    @TempDir
    private Path folder;

    private Optional<String> handler = Optional.empty();
    private FastPath fastPath = FastPath.AUTO;

    @BeforeEach
    void isCompiled() throws IOException {
        compile(folder.resolve("library"), LIBRARY);
        jar("6.2.1");
        compile(folder.resolve("target/classes"), List.of(JSON, ITEMS));
    }

    @Test
    void areThoseOfAFreshLook() throws IOException {
        List<String> first = built(cache());
        assertThat(first.get(0)).isEqualTo(fresh());
        assertThat(kept()).hasSize(1);
        List<String> again = built(cache());
        assertThat(again).isEqualTo(first);
        assertThat(again.get(1)).contains("GET", "app.Items.all", "\"direct\" : true");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void areFoundAnewWhenAnythingIsAnother() throws IOException {
        built(cache());
        compile(folder.resolve("target/classes"), List.of(ITEMS.replace("some", "none")));
        isAnother(2);
        compile(folder.resolve("target/classes"), List.of(ITEMS.replace("\"items\"", "\"others\"")));
        isAnother(3);
        jar("6.3.0");
        isAnother(4);
        Path webXml = folder.resolve("src/main/webapp/WEB-INF/web.xml");
        Files.createDirectories(webXml.getParent());
        Files.writeString(webXml, "<web-app/>");
        isAnother(5);
        fastPath = FastPath.OFF;
        isAnother(6);
        handler = Optional.of("dev.lambdamaven.jaxrs.JaxRsHandler::handle");
        isAnother(7);
    }

    @Test
    void areFoundAnewWhereTheyAreDamaged() throws IOException {
        List<String> whole = built(cache());
        Path entry = kept().get(0);
        String key = entry.getFileName().toString().replace(".entry", "");
        for (String damaged : List.of("", "{}", "[1", "{\"facts\":{},\"entries\":{},\"report\":[]}")) {
            cache().write("findings-1", key, damaged.getBytes(UTF_8));
            assertThat(built(cache())).isEqualTo(whole);
        }
        Files.writeString(entry, "no entry of a cache");
        assertThat(built(cache())).isEqualTo(whole);
    }

    /** A SNAPSHOT of this plugin that runs from a folder of classes may be another one in the next build. */
    @Test
    void areNotKeptWhereNobodyKnowsWhichCodeLooks() {
        assertThat(PluginCode.of("1.0")).contains("1.0");
        assertThat(PluginCode.of("1.0-SNAPSHOT")).isEmpty();
    }

    private void isAnother(int number) throws IOException {
        List<String> cached = built(cache());
        assertThat(kept()).hasSize(number);
        assertThat(built(cache())).isEqualTo(cached);
        assertThat(fresh()).isEqualTo(cached.get(0));
    }

    private String fresh() throws IOException {
        return built(CacheFolder.none()).get(0);
    }

    private CacheFolder cache() {
        return CacheFolder.at(folder.resolve("cache"), InstantSource.system(), notice -> {});
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("cache/v1/findings-1"))) {
            return entries.toList();
        }
    }

    /** What a clean build writes, without the state of its file. */
    private List<String> built(CacheFolder cache) throws IOException {
        Files.deleteIfExists(folder.resolve("target/items-1-lambda.zip"));
        ContentSettings content = ContentSettings.of(JavaRuntime.JAVA21, Architecture.X86_64);
        ProjectFiles files = new ProjectFiles(project(), folder.resolve("target"), null, cache, content);
        PackagingMojo.Packaged packaged = new FunctionPackage(files, handler, Optional.empty(), fastPath, "1", FORM)
                .build(false, Map.of())
                .orElseThrow();
        String json = Files.readString(folder.resolve("target/lambda/package.json"));
        String told = packaged.handler() + " " + packaged.index() + " " + packaged.routes();
        String zip = Files.readString(packaged.zip().zip(), ISO_8859_1);
        return List.of(zip, json.replaceAll("\"(zipState|inputs)\" : .*", ""), told);
    }

    private MavenProject project() {
        Model model = new Model();
        model.setGroupId("acme");
        model.setArtifactId("items");
        model.setVersion("1");
        model.setBuild(new Build());
        MavenProject project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        project.getBuild().setFinalName("items-1");
        project.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
        DefaultArtifactHandler jar = new DefaultArtifactHandler("jar");
        jar.setAddedToClasspath(true);
        Artifact library = new DefaultArtifact("org.example", "library", "1", "compile", "jar", null, jar);
        library.setFile(folder.resolve("library.jar").toFile());
        project.setArtifacts(Set.of(library));
        return project;
    }

    private void jar(String resteasy) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("library.jar")));
                Stream<Path> walk = Files.walk(folder.resolve("library"))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(folder.resolve("library").relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
            out.putNextEntry(new ZipEntry("META-INF/maven/org.jboss.resteasy/resteasy-core/pom.properties"));
            out.write(("version=" + resteasy).getBytes(UTF_8));
        }
    }

    private void compile(Path target, List<String> sources) throws IOException {
        Path written = Files.createTempDirectory(Files.createDirectories(folder.resolve("sources")), "s");
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "17"));
        options.addAll(List.of("-cp", folder.resolve("library").toString(), "-d", target.toString()));
        for (String source : sources) {
            String name = source.replaceAll("(?s).*?public (?:class|interface|@interface) (\\w+).*", "$1");
            options.add(Files.writeString(written.resolve(name + ".java"), source.replace("MARK", MARK))
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
    }
}
