package wattdesk.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Satisfied by a class with a float or double in a field or a signature.
final class DependOnFloatingPoint extends ArchCondition<JavaClass> {

    static final DependOnFloatingPoint INSTANCE = new DependOnFloatingPoint();

    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private DependOnFloatingPoint() {
        super("use floating point");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        item.getFields().forEach(f -> note(item, f.getRawType(), f.getFullName(), events));
        item.getMethods().forEach(m -> {
            note(item, m.getRawReturnType(), m.getFullName(), events);
            m.getRawParameterTypes().forEach(t -> note(item, t, m.getFullName(), events));
        });
    }

    private static void note(
            JavaClass owner, JavaClass type, String where, ConditionEvents events) {
        boolean floating = FLOATING.contains(type.getBaseComponentType().getName());
        if (floating) {
            events.add(SimpleConditionEvent.satisfied(owner, where + " uses " + type.getName()));
        }
    }
}
