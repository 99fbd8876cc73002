package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Tells where a framework's object is given another cookie name, so that it never uses its own. */
final class Renames {

    private final ClassIndex index;
    private final ApiFinder apis;

    Renames(ClassIndex index, ApiFinder apis) {
        this.index = index;
        this.apis = apis;
    }

    /** Whether the object that this call makes is given a name, in the same chain of calls or through its variable. */
    boolean renamed(Tree creation) {
        TreePath path = index.path(creation).orElse(null);
        while (path != null) {
            Tree parent = path.getParentPath().getLeaf();
            if (parent instanceof MemberSelectTree
                    && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
                if (names(call)) {
                    return true;
                }
                path = path.getParentPath().getParentPath();
            } else if (parent instanceof VariableTree variable) {
                return index.element(variable).map(this::named).orElse(false);
            } else if (parent instanceof AssignmentTree assignment) {
                return index.element(assignment.getVariable()).map(this::named).orElse(false);
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean named(Element variable) {
        List<MethodInvocationTree> calls = index.callsOn(variable);
        return calls.stream().anyMatch(this::names);
    }

    private boolean names(MethodInvocationTree call) {
        return index.element(call).orElse(null) instanceof ExecutableElement method
                && apis.find(method).stream().anyMatch(api -> api.kind() == ApiKind.NAMES);
    }
}
