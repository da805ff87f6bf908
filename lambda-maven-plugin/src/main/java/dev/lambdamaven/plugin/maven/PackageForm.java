package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.formats.Format;
import dev.lambdamaven.plugin.formats.LayerSplit;
import dev.lambdamaven.plugin.formats.UberJar;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.packaging.LayerPackager;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

    /** What goes into the function's own file. */
    PackageInput input(ProjectFiles files, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add(format + " " + dependencyLayer);
        // The order of the class path decides in one jar; the bill of materials names coordinates.
        files.dependencies().forEach(dependency -> all.add(dependency.coordinates()));
        PackageInput whole = files.input(all);
        return new PackageInput(
                whole.artifactId(),
                whole.classes(),
                dependencyLayer ? split(files).function() : whole.dependencies(),
                whole.timestamp(),
                files.output("-lambda." + format.extension()),
                whole.settings(),
                whole.cache());
    }

    /** Builds the function's own file. */
    DeploymentPackage build(PackageInput input, Supplier<Generated> generated) {
        return format == Format.UBER
                ? Packager.build(input, generated, new UberJar(warnings))
                : Packager.build(input, generated);
    }

    /** The package with its layer if it has one, and its bill of materials beside it. */
    DeploymentPackage complete(ProjectFiles files, DeploymentPackage own, BillOfMaterials bill) {
        DeploymentPackage whole = dependencyLayer ? layered(files, own) : own;
        boolean unchanged =
                whole.unchanged() && whole.layer().map(LayerPackage::unchanged).orElse(true);
        Path file = files.output(BillOfMaterials.ENDING);
        if (!unchanged || !Files.isRegularFile(file)) {
            bill.write(files, file, places(files));
        }
        return whole;
    }

    private DeploymentPackage layered(ProjectFiles files, DeploymentPackage own) {
        List<Dependency> dependencies = split(files).layer();
        if (dependencies.isEmpty()) {
            warnings.accept(
                    "<dependencyLayer> is true, but every dependency is a SNAPSHOT or of the project's own group:"
                            + " there is nothing to put into a layer.");
            return own;
        }
        return own.with(LayerPackager.build(dependencies, files.output("-layer.zip"), files.cache()));
    }

    /** Where each jar lies; in one jar they lie nowhere, and their own names stand for them. */
    private Map<String, Dependency> places(ProjectFiles files) {
        Map<String, Dependency> places = new TreeMap<>();
        LayerSplit split = dependencyLayer ? split(files) : new LayerSplit(files.dependencies(), List.of());
        String lib = format == Format.UBER ? "" : "lib/";
        split.function().forEach(jar -> places.put(lib + jar.file().getFileName(), jar));
        split.layer().forEach(jar -> places.put("java/lib/" + jar.file().getFileName(), jar));
        return places;
    }

    private static LayerSplit split(ProjectFiles files) {
        return LayerSplit.of(files.dependencies(), files.project().getGroupId());
    }
}
