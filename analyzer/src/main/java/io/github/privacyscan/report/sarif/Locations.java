package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;

/** Places as SARIF locations. */
final class Locations {

    private final Artifacts artifacts;

    Locations(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /** The location of a place; without a region for a file as a whole, without a file for what has none. */
    Location of(Place place) {
        Location location = new Location();
        artifacts.location(place.path()).ifPresent(file -> {
            PhysicalLocation physical = new PhysicalLocation().withArtifactLocation(file);
            if (place.span().isPresent()) {
                physical.setRegion(region(place.span()));
            }
            location.setPhysicalLocation(physical);
        });
        return location;
    }

    /** The location of a place with what it is. */
    Location of(Place place, String message) {
        return of(place).withMessage(new Message().withText(message));
    }

    /** All four corners, because consumers disagree on what a missing one means; never an end before the start. */
    private static Region region(Span span) {
        int endLine = Math.max(span.startLine(), span.endLine());
        int startColumn = Math.max(1, span.startColumn());
        boolean isBackward = endLine == span.startLine() && span.endColumn() < startColumn;
        return new Region()
                .withStartLine(span.startLine())
                .withStartColumn(startColumn)
                .withEndLine(endLine)
                .withEndColumn(isBackward ? startColumn : Math.max(1, span.endColumn()));
    }
}
