package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.formats.Format;
import dev.lambdamaven.plugin.formats.LayerSplit;
import dev.lambdamaven.plugin.formats.UberJar;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.EarlyZip;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.packaging.LayerPackager;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.PackageWriter;
import dev.lambdamaven.plugin.packaging.Packager;
import dev.lambdamaven.plugin.packaging.Packing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The form of a package: one zip, a zip and a layer, or one jar.
 *
 * @param dependencyLayer whether dependencies go into a layer
 * @param warnings gets one sentence for each thing that somebody may miss
 */
record PackageForm(Format format, boolean dependencyLayer, Consumer<String> warnings) {

    PackageForm {
        if (dependencyLayer && format == Format.UBER) {
            throw LambdaException.of(
                    "<dependencyLayer> is true and <format> is uber: one jar has no dependencies that could be a layer.",
                    "Choose one of them: -Dlambda.format=zip or -Dlambda.dependencyLayer=false");
        }
    }

    /** What goes into the function's own file, and into its layer. */
    PackageInput input(ProjectFiles files, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add(format + " " + dependencyLayer);
        // The order of the class path decides in one jar; the bill of materials names coordinates.
        files.dependencies().forEach(dependency -> all.add(dependency.coordinates()));
        LayerSplit split = dependencyLayer
                ? LayerSplit.of(files.dependencies(), files.project().getGroupId())
                : new LayerSplit(files.dependencies(), List.of());
        return files.input(all)
                .with(split.function(), split.layer())
                .into(files.output("-lambda." + format.extension()));
    }

    /** The package of the last build, when neither the function's own file nor its layer would be another one. */
    Optional<DeploymentPackage> unchanged(ProjectFiles files, PackageInput input) {
        Optional<DeploymentPackage> own = Packager.unchanged(input);
        return input.layer().isEmpty()
                ? own
                : own.flatMap(zip -> layer(files, input).unchanged().map(zip::with));
    }

    /**
     * Begins with the function's own file: with what will be in it whatever is found out.
     *
     * @param watchers of each dependency that is packed now
     */
    Packing begin(PackageInput input, ContentSettings content, Function<Path, JarWatcher> watchers) {
        return Packing.begin(input, () -> writer(input, content, watchers));
    }

    private PackageWriter writer(PackageInput input, ContentSettings content, Function<Path, JarWatcher> watchers) {
        if (format == Format.UBER) {
            return new UberJar();
        }
        return content.mayLeaveOut() ? Packager.zip() : EarlyZip.begin(input, watchers);
    }

    /** Builds the function's own file, and its layer if it has one. */
    DeploymentPackage build(ProjectFiles files, Packing packing, Generated generated) {
        BillOfMaterials.discard(files.output(BillOfMaterials.ENDING));
        DeploymentPackage own = packing.write(generated);
        return packing.input().layer().isEmpty()
                ? own
                : own.with(layer(files, packing.input()).build(generated.leftOut()));
    }

    /** Makes the bill of materials of a package that is being written. */
    void prepare(ProjectFiles files, PackageInput input, BillOfMaterials bill) {
        bill.prepare(files, places(input));
    }

    /** Writes the bill of materials beside the package, unless it is there and the package is the one of before. */
    void complete(ProjectFiles files, PackageInput input, DeploymentPackage built, BillOfMaterials bill) {
        if (dependencyLayer && input.layer().isEmpty()) {
            warnings.accept(
                    "<dependencyLayer> is true, but every dependency is a SNAPSHOT or of the project's own group:"
                            + " there is nothing to put into a layer.");
        }
        Path file = files.output(BillOfMaterials.ENDING);
        boolean unchanged =
                built.unchanged() && built.layer().map(LayerPackage::unchanged).orElse(true);
        if (!unchanged || !Files.isRegularFile(file)) {
            bill.write(files, file, places(input));
        }
    }

    private static LayerPackager layer(ProjectFiles files, PackageInput input) {
        return new LayerPackager(
                input.layer(), files.output("-layer.zip"), files.content().fingerprint(), files.cache());
    }

    /** Where each jar lies; in one jar they lie nowhere, and their own names stand for them. */
    private Map<String, Dependency> places(PackageInput input) {
        Map<String, Dependency> places = new TreeMap<>();
        String lib = format == Format.UBER ? "" : "lib/";
        input.dependencies().forEach(jar -> places.put(lib + jar.file().getFileName(), jar));
        input.layer().forEach(jar -> places.put("java/lib/" + jar.file().getFileName(), jar));
        return places;
    }
}
