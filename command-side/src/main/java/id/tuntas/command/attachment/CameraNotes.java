package id.tuntas.command.attachment;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote beside the pixels (Exif), as far as anybody here wants to know it. Anybody can write such notes:
 * they are hints, and no proof.
 *
 * @param orientation 1 to 8 as Exif counts, 1 for upright
 */
record CameraNotes(int orientation, @Nullable LocalDate day, Optional<Taken.Place> place) {
    static final int UPRIGHT = 1;
    private static final int ORIENTATIONS = 8;
    private static final CameraNotes NONE = new CameraNotes(UPRIGHT, null, Optional.empty());
    private static final Pattern DAY = Pattern.compile("(\\d{4})[:-](\\d{2})[:-](\\d{2})\\b.*");

    /** Notes that cannot be read are none. */
    static CameraNotes of(String mediaType, byte[] file) {
        if (!mediaType.equals("image/jpeg")) {
            return NONE;
        }
        try {
            Metadata notes = JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()));
            return new CameraNotes(orientation(notes), day(notes), place(notes));
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return NONE;
        }
    }

    private static int orientation(Metadata notes) {
        for (ExifIFD0Directory directory : notes.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer found = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (found != null && found >= UPRIGHT && found <= ORIENTATIONS) {
                return found;
            }
        }
        return UPRIGHT;
    }

    private static @Nullable LocalDate day(Metadata notes) {
        for (ExifSubIFDDirectory directory : notes.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            String written = directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
            if (written != null) {
                return day(written);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String written) {
        Matcher day = DAY.matcher(written);
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null; // cameras whose clock was never set write 0000:00:00
        }
    }

    private static Optional<Taken.Place> place(Metadata notes) {
        return notes.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(found -> found != null && !found.isZero() && isOnEarth(found))
                .map(found -> new Taken.Place(found.getLatitude(), found.getLongitude()))
                .findFirst();
    }

    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }
}
