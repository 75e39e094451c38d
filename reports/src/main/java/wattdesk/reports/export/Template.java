package wattdesk.reports.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Objects;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.jspecify.annotations.Nullable;
import wattdesk.reports.font.FontSystem;

/// A template compiled at build time and loaded from the jar, never from disk (trust 3.6).
/// Loaded at first use; safe for several threads.
public final class Template {

    private final Class<?> owner;
    private final String file;
    private volatile @Nullable JasperReport loaded;

    /// @param owner class beside which the compiled file lies
    /// @param file  name with its ending `.jasper`
    public Template(Class<?> owner, String file) {
        this.owner = owner;
        this.file = file;
    }

    public Sheet fill(JRDataSource rows) {
        try {
            return new Sheet(JasperFillManager.fillReport(report(), new HashMap<>(), rows));
        } catch (JRException e) {
            throw new IllegalStateException("cannot fill " + file, e);
        }
    }

    private JasperReport report() throws JRException {
        JasperReport known = loaded;
        return known != null ? known : load();
    }

    private synchronized JasperReport load() throws JRException {
        JasperReport report = loaded;
        if (report != null) {
            return report;
        }
        FontSystem.prepare();
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
            report = (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaded = report;
        return report;
    }
}
