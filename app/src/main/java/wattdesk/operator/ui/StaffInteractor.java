package wattdesk.operator.ui;

import java.util.List;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Operators;
import wattdesk.operator.Role;

/// The staff list's only door to services; blocks.
final class StaffInteractor {

    private final Operators operators;
    private final Actor actor;

    StaffInteractor(Operators operators, Actor actor) {
        this.operators = operators;
        this.actor = actor;
    }

    List<Operators.Member> list() {
        return operators.everybody();
    }

    Operators.Added add(Operator operator, char[] password) {
        return operators.add(operator, password, actor);
    }

    Operators.Added setRole(String login, Role role) {
        return operators.setRole(login, role, actor);
    }

    Operators.Added setActive(String login, boolean active) {
        return operators.setActive(login, active, actor);
    }

    Operators.Added changePassword(String login, char[] password) {
        return operators.changePassword(login, password, actor);
    }
}
