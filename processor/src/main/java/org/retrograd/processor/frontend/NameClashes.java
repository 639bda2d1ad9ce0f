package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.ir.MethodHeader;

/** Keeps the generated members of one class apart: the first method to claim a name has it. */
final class NameClashes {

    private final SpanReader spans;
    private final Map<GeneratedMembers.Method, MethodHeader> methods = new HashMap<>();
    private final Map<String, GeneratedMembers.Result> records = new HashMap<>();
    private final Map<String, MethodHeader> recordOwners = new HashMap<>();

    NameClashes(SpanReader spans) {
        this.spans = spans;
    }

    /** Claims the names of a method's generated members; a problem at its name if another has one of them. */
    Optional<Problem> claim(MethodSource source) {
        GeneratedMembers members = GeneratedMembers.of(source.header());
        Optional<String> clash = clash(members);
        if (clash.isPresent()) {
            return Optional.of(new Problem(Code.NAME_CLASH, spans.span(source.path()), clash.get()));
        }
        for (GeneratedMembers.Method method : members.methods()) {
            methods.put(method, source.header());
        }
        for (GeneratedMembers.Result result : members.results()) {
            records.put(result.name(), result);
            recordOwners.putIfAbsent(result.name(), source.header());
        }
        return Optional.empty();
    }

    private Optional<String> clash(GeneratedMembers members) {
        List<String> clashes = new ArrayList<>();
        Map<String, GeneratedMembers.Result> own = new HashMap<>();
        for (GeneratedMembers.Result result : members.results()) {
            GeneratedMembers.Result first = own.putIfAbsent(result.name(), result);
            if (first != null && !first.equals(result)) {
                clashes.add("the records `" + first.show() + "` and `" + result.show() + "` are both needed");
            }
            GeneratedMembers.Result other = records.get(result.name());
            MethodHeader owner = recordOwners.get(result.name());
            if (other != null && owner != null && !other.equals(result)) {
                clashes.add("the record `" + result.show() + "` is needed as `" + other.show() + "` for `"
                        + owner.documentation() + "`");
            }
        }
        for (GeneratedMembers.Method method : members.methods()) {
            MethodHeader owner = methods.get(method);
            if (owner != null) {
                clashes.add("`" + method.show() + "` is generated for `" + owner.documentation() + "` already");
            }
        }
        return clashes.stream().findFirst();
    }
}
