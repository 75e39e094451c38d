package wattdesk.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A lane of work in which the newest wins; on the screen's thread only.
public final class Latest {

    private final Background background;
    private long newest;
    private boolean waiting;

    Latest(Background background) {
        this.background = background;
    }

    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> done) {
        run(work, done, background::report);
    }

    public <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        long mine = ++newest;
        waiting = true;
        background.run(work, result -> ifNewest(mine, () -> done.accept(result)),
                trouble -> ifNewest(mine, () -> failed.accept(trouble)));
    }

    private void ifNewest(long mine, Runnable then) {
        if (mine == newest) {
            waiting = false;
            then.run();
        }
    }

    /// Whatever is under way is of no interest any more.
    public void drop() {
        newest++;
        waiting = false;
    }

    /// True while the newest work has not come back.
    public boolean isWaiting() {
        return waiting;
    }
}
