package wattdesk.download.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.download.Download;
import wattdesk.download.Downloads;
import wattdesk.download.Downloads.Changed;
import wattdesk.download.Downloads.Ordered;
import wattdesk.download.Downloads.Preview;
import wattdesk.download.MeterDownload;
import wattdesk.download.MeterPasswordDesk;
import wattdesk.message.Message;
import wattdesk.operator.Actor;

/// The sheet's only door to services; blocks.
final class DownloadInteractor {

    private final Downloads downloads;
    private final MeterPasswordDesk passwords;
    private final Actor actor;

    DownloadInteractor(DownloadServices services, Actor actor) {
        downloads = services.downloads();
        passwords = new MeterPasswordDesk(services.keys());
        this.actor = actor;
    }

    /// What would be done, what was done last, the types that ask for a password, and those of them
    /// whose password is not known.
    record Found(Preview preview, Optional<Download> last, List<String> asking,
            List<String> withoutPassword) {

        /// A password that is typed is kept for those that lack one, else for all, anew.
        List<String> typedFor() {
            return withoutPassword.isEmpty() ? asking : withoutPassword;
        }
    }

    Found find(String tariff) {
        Preview preview = downloads.preview(new Downloads.Request(tariff, null, null));
        List<String> asking = preview instanceof Preview.Shown shown
                ? shown.askingPassword() : List.of();
        return new Found(preview, downloads.last(tariff), asking, passwords.without(asking));
    }

    /// Keeps the password, where one was typed, then orders.
    Ordered order(Preview.Shown shown, List<String> profiles, String password) {
        Message refused = password.isEmpty() ? null
                : passwords.keep(profiles, password, actor);
        return refused != null ? new Ordered.Not(refused) : downloads.order(
                new Downloads.Request(shown.tariff().id(), shown.version(), null), actor);
    }

    List<MeterDownload> meters(UUID download) {
        return downloads.meters(download);
    }

    Changed retry(UUID download) {
        return downloads.retry(download, actor);
    }

    Changed cancel(UUID download) {
        return downloads.cancel(download, actor);
    }

    /// What a change has to say; null when it was done.
    static @Nullable Message refusal(Changed changed) {
        return changed instanceof Changed.Not(var why) ? why : null;
    }
}
