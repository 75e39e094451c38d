package wattdesk.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The program's log: files in `log/` of the station folder, nothing ever on the terminal.
///
/// Lines carry ids only: no names, phones, rooms, keys.
public final class Logs {

    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC+8} %-5level %logger{24} [%thread] %msg%n";
    private static final FileSize FILE_MOST = FileSize.valueOf("10MB");
    private static final FileSize ALL_MOST = FileSize.valueOf("200MB");
    private static final int DAYS_KEPT = 90;

    private Logs() {}

    /// Before anything else runs: the platform's own log says nothing on the terminal.
    public static void silence() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
    }

    /// Before anything logs: no appender at all, and other logging systems led here.
    public static void quiet() {
        silence();
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        LoggerContext context = fresh();
        context.getLogger("ROOT").setLevel(Level.WARN);
        SLF4JBridgeHandler.install();
    }

    /// Once the station folder is known: rolling files by day and size with a cap on all of them.
    static void into(Path folder) {
        LoggerContext context = fresh();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("wattdesk.log").toString());
        file.setEncoder(encoder(context));
        file.setRollingPolicy(rolling(context, file, folder));
        file.start();
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("wattdesk").setLevel(Level.INFO);
        context.getLogger("ROOT").addAppender(file);
    }

    private static LoggerContext fresh() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getStatusManager().clear();
        return context;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> file, Path folder) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling =
                new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("wattdesk-%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FILE_MOST);
        rolling.setTotalSizeCap(ALL_MOST);
        rolling.setMaxHistory(DAYS_KEPT);
        rolling.start();
        return rolling;
    }
}
