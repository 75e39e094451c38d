package wattdesk.house;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import wattdesk.message.Message;

/// Listens during a whole test run which codes the program itself speaks. A code that only a test
/// writes down is not heard: the one who makes the message must be a class of the product.
public final class CodesHeard implements LauncherSessionListener {

    private static final SortedSet<String> HEARD = new ConcurrentSkipListSet<>();
    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /// One file for each process that the tests are spread over.
    static Path folder() {
        return SourceTree.top().resolve("app/target/codes-heard");
    }

    private static Path file() {
        return folder().resolve(System.getProperty("wattdesk.fork", "one") + ".txt");
    }

    static SortedSet<String> all() throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path each : files) {
                all.addAll(Files.readAllLines(each));
            }
        }
        return all;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        ByteBuddyAgent.install();
        new ByteBuddy().redefine(Message.class)
                .visit(Advice.to(Ear.class).on(isConstructor()))
                .make()
                .load(Message.class.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            Files.createDirectories(folder());
            Files.write(file(), HEARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Woven into the constructor of every message.
    public static void hear(String code) {
        if (!HEARD.contains(code) && STACK.walk(frames -> frames
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type != CodesHeard.class && type != Message.class)
                .findFirst().filter(CodesHeard::ofTheProduct).isPresent())) {
            HEARD.add(code);
        }
    }

    static boolean ofTheProduct(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().getPath().endsWith("/target/classes/");
    }

    /// What is woven in.
    static final class Ear {
        private Ear() {}

        @Advice.OnMethodExit
        static void heard(@Advice.Argument(1) String code) {
            hear(code);
        }
    }
}
