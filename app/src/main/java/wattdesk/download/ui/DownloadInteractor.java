package wattdesk.download.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.download.Download;
import wattdesk.download.Downloads;
import wattdesk.download.Downloads.Changed;
import wattdesk.download.Downloads.Ordered;
import wattdesk.download.Downloads.Preview;
import wattdesk.download.MeterDownload;
import wattdesk.download.MeterPasswordDesk;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.tariff.TariffVersion;

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
    /// whose password is not known; `account` is the only one that is told, null for all.
    record Found(Preview preview, Optional<Download> last, List<String> asking,
            List<String> withoutPassword, @Nullable String account) {

        /// A password that is typed is kept for those that lack one, else for all, anew.
        List<String> typedFor() {
            return withoutPassword.isEmpty() ? asking : withoutPassword;
        }
    }

    Found find(String tariff) {
        return found(downloads.preview(new Downloads.Request(tariff, null, null)), tariff, null);
    }

    /// What its meters ought to hold now: the version in force, not one that is to come.
    Found find(AccountCard card) {
        String tariff = card.tariffId();
        Preview first = downloads.preview(
                new Downloads.Request(tariff, null, card.number()));
        Preview now = first instanceof Preview.Shown shown && !shown.inForce()
                ? before(shown).map(version -> downloads.preview(new Downloads.Request(
                        tariff, version, card.number()))).orElse(first)
                : first;
        return found(now, tariff, card.number());
    }

    private static Optional<Instant> before(Preview.Shown shown) {
        return shown.tariff().versions().stream().map(TariffVersion::effectiveFrom)
                .filter(instant -> instant.isBefore(shown.version()))
                .reduce((_, later) -> later);
    }

    private Found found(Preview preview, String tariff, @Nullable String account) {
        List<String> asking = preview instanceof Preview.Shown shown
                ? shown.askingPassword() : List.of();
        return new Found(preview, downloads.last(tariff), asking, passwords.without(asking),
                account);
    }

    /// Keeps the password, where one was typed, then orders.
    Ordered order(Preview.Shown shown, Found found, String password) {
        Message refused = password.isEmpty() ? null
                : passwords.keep(found.typedFor(), password, actor);
        return refused != null ? new Ordered.Not(refused)
                : downloads.order(new Downloads.Request(
                        shown.tariff().id(), shown.version(), found.account()), actor);
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
