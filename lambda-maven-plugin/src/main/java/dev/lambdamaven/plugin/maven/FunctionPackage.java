package dev.lambdamaven.plugin.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.lambdamaven.plugin.content.Content;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.maven.PackagingMojo.Packaged;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import dev.lambdamaven.plugin.packaging.PackageInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builds the package of one function: chooses the handler, and puts the index of the application beside the classes when the
 * adapter is to serve it. An unchanged package is not looked into again.
 *
 * @param handler what was set
 * @param application what was set
 * @param fastPath whether routes are served without an engine where that is safe
 * @param version of this plugin, since another one may find something else
 * @param form what is written
 */
record FunctionPackage(
        ProjectFiles files,
        Optional<String> handler,
        Optional<String> application,
        FastPath fastPath,
        String version,
        PackageForm form) {

    /**
     * @param optional a module without a handler is left alone instead of refused
     * @param environment of this build, whose secrets must not be in the zip
     */
    Optional<Packaged> build(boolean optional, Map<String, String> environment) {
        Optional<byte[]> webXml = files.webXml();
        PackageInput input = form.input(
                files,
                List.of(
                        version,
                        handler.orElse(""),
                        application.orElse(""),
                        fastPath.name(),
                        webXml.map(content -> new String(content, ISO_8859_1)).orElse("")));
        Optional<Packaged> packaged = form.unchanged(files, input).flatMap(FunctionPackage::asBefore);
        try (BillOfMaterials bill = new BillOfMaterials(version)) {
            if (packaged.isEmpty()) {
                packaged = buildAnew(new Content.Source(input, files.excluded(), environment), webXml, bill, optional);
            }
            packaged.ifPresent(built -> form.complete(files, input, built.zip(), bill));
        }
        return packaged;
    }

    private static Optional<Packaged> asBefore(DeploymentPackage zip) {
        return RecordedHandler.in(zip.facts())
                .map(found -> new Packaged(zip, found, Optional.empty(), List.of(), Told.in(zip.facts())));
    }

    private Optional<Packaged> buildAnew(
            Content.Source source, Optional<byte[]> webXml, BillOfMaterials bill, boolean optional) {
        files.cache().contentKeys().recall(files.jars());
        try (BegunPacking packing =
                        new BegunPacking(() -> form.begin(source.input(), files.content(), watchers(source.input())));
                ClassPath classPath = ClassPath.open(
                        files.classes(), files.jars(), new CachedScans(files.cache(), version, packing::await))) {
            if (!optional) {
                // Packing takes longest, waits for nothing that is found out meanwhile, and finds out most of it.
                begin(packing, source, bill);
            }
            KeptFindings kept = KeptFindings.of(source.input(), files.jars(), PluginCode.of(version));
            FoundFunction found = kept.read()
                    .map(FoundFunction::known)
                    .orElseGet(() -> FoundFunction.by(new Search(this, webXml, classPath), optional, kept));
            return found.handler().map(handler -> {
                begin(packing, source, bill);
                return packaged(source, handler, found, packing);
            });
        }
    }

    private void begin(BegunPacking packing, Content.Source source, BillOfMaterials bill) {
        packing.begin();
        form.prepare(files, source.input(), bill);
    }

    /** What is to be known of a jar, found by those who want to know it while it is packed. */
    private Function<Path, JarWatcher> watchers(PackageInput input) {
        Map<Path, Dependency> jars = input.dependencies().stream()
                .collect(Collectors.toMap(Dependency::file, jar -> jar, (one, two) -> one));
        CachedScans scans = new CachedScans(files.cache(), version, jar -> {});
        return file -> Optional.ofNullable(jars.get(file))
                .map(jar -> JarWatcher.all(
                        List.of(Content.watcher(jar, files.content(), files.cache()), scans.watcher(file))))
                .orElse(JarWatcher.NONE);
    }

    private Packaged packaged(
            Content.Source source, Inferred<String> handler, FoundFunction found, BegunPacking packing) {
        try (Meanwhile<Findings> findings = Meanwhile.begin(found.findings())) {
            Content content = Content.of(source, files.content(), packing::await);
            content.requireHandler(handler.value());
            return packaged(content, findings.get(), packing);
        }
    }

    private Packaged packaged(Content content, Findings findings, BegunPacking packing) {
        Map<String, Object> facts = new LinkedHashMap<>(findings.facts());
        facts.putAll(content.facts());
        facts.putAll(Told.facts(content));
        Generated generated = new Generated(findings.entries(), facts, content.leftOut());
        DeploymentPackage zip = form.build(files, packing.begin(), generated);
        Told told = Told.in(zip.facts()).with(content.saved());
        return new Packaged(zip, findings.handler(), findings.line(), findings.report(), told);
    }
}
