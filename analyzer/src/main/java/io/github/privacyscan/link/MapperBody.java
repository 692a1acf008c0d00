package io.github.privacyscan.link;

import io.github.privacyscan.link.members.BodyWriter;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the body of one method of a mapper, with the methods that run before and behind the copying. */
final class MapperBody {

    private final MapperMethods methods;
    private final BeanProperties properties;
    private final BodyWriter body;
    private final CopyWriter writer;

    MapperBody(
            Environment environment,
            BeanProperties properties,
            MapperMethods methods,
            CopyWriter.Rules rules,
            BodyWriter body) {
        this.properties = properties;
        this.methods = methods;
        this.body = body;
        this.writer = new CopyWriter(environment.hierarchy(), properties, body, rules);
    }

    /**
     * The body; empty when nothing is copied.
     *
     * @param params types of the parameters
     * @param returns type of the result
     * @param target the parameter whose properties are set, or -1
     */
    Optional<Body> write(List<Type> params, Type returns, int target) {
        if (target < 0 && params.size() == 1 && !writer.canCopy(params.get(0), returns)) {
            OptionalInt value = writer.converted(body.param(0), params.get(0), returns, 0);
            return value.isPresent() ? Optional.of(body.returns(value.getAsInt())) : Optional.empty();
        }
        Type made = target < 0 ? returns : params.get(target);
        if (!properties.isBean(made)) {
            return Optional.empty();
        }
        List<Integer> sources = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            if (i != target) {
                sources.add(body.param(i));
                types.add(params.get(i));
            }
        }
        int object = target < 0 ? body.create(TypeRef.named(made.erasedName())) : body.param(target);
        MapperMethods.Values values = new MapperMethods.Values(sources, types, object, made);
        methods.call(MapperMethods.BEFORE, writer, values);
        for (int i = 0; i < sources.size(); i++) {
            if (writer.canCopy(types.get(i), made)) {
                writer.copy(sources.get(i), types.get(i), object, made);
            }
        }
        methods.call(MapperMethods.AFTER, writer, values);
        return Optional.of(Types.isVoid(returns) ? body.ends() : body.returns(object));
    }
}
