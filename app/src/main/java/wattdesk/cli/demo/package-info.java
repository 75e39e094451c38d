/// The demo: a counter played through the real screens, with everything that can go wrong at it.
@NullMarked
package wattdesk.cli.demo;

import org.jspecify.annotations.NullMarked;
