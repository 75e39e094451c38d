package wattdesk.station;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wattdesk.message.Message;

/// Whether a folder is a place for a station: a disk of this PC, not shared, not copied about.
final class Place {

    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3",
            "smbfs", "afs", "ncpfs", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2",
            "fuse.gvfsd-fuse", "webdav");
    private static final List<String> SYNCHRONISED = List.of("dropbox", "onedrive", "google drive",
            "googledrive", "icloud", "nextcloud", "owncloud", "nutstore", "坚果云", "syncthing",
            "baidunetdisk", "百度网盘", "wpsdrive", "wps云盘", "weiyun", "腾讯微云");
    private static final List<String> MARKS = List.of(
            ".stfolder", ".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log");

    /// What kind of file system a path lies on ("ext4", "NTFS", "nfs4").
    @FunctionalInterface
    interface Kind {
        String of(Path path) throws IOException;
    }

    private final Kind kind;

    Place(Kind kind) {
        this.kind = kind;
    }

    static Place ofThisMachine() {
        return new Place(path -> {
            FileStore store = Files.getFileStore(path);
            return store.type();
        });
    }

    /// Why not here; empty when it is fine. The folder need not exist yet.
    Optional<Message> objection(Path folder) throws IOException {
        if (folder.toString().contains(";")) {
            return Optional.of(StationMessages.of(StationMessages.BAD_PATH, folder));
        }
        Path there = existing(folder);
        if (folder.toString().startsWith("\\\\")
                || NETWORK.contains(kind.of(there).toLowerCase(Locale.ROOT))) {
            return Optional.of(StationMessages.of(StationMessages.NETWORK, folder));
        }
        return Stream.iterate(folder, p -> p != null, Path::getParent)
                .filter(Place::synchronised).findFirst()
                .map(p -> StationMessages.of(StationMessages.SYNCHRONISED, p));
    }

    private static Path existing(Path folder) {
        return Stream.iterate(folder, p -> p != null, Path::getParent)
                .filter(Files::exists).findFirst().orElse(folder);
    }

    private static boolean synchronised(Path folder) {
        Path name = folder.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return SYNCHRONISED.stream().anyMatch(lower::startsWith)
                || MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }
}
