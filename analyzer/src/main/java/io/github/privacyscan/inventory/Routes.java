package io.github.privacyscan.inventory;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.List;

/** The request handlers of a program by the paths their annotations and those of their classes name. */
final class Routes {

    private static final String ANY = "*";

    private final List<Route> routes = new ArrayList<>();

    /**
     * One handler.
     *
     * @param type the class
     * @param method the method
     * @param segments the parts of its path; {@value #ANY} for variables
     */
    record Route(TypeDecl type, MethodDecl method, List<String> segments) {
        Route {
            segments = List.copyOf(segments);
        }
    }

    Routes(List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            endpoint.paths().forEach(path -> routes.add(new Route(endpoint.type(), endpoint.method(), segments(path))));
        }
    }

    /** The handlers of an address as pages write it, in order of the program. */
    List<Route> at(String address) {
        List<String> segments = segments(plain(address));
        return segments.isEmpty()
                ? List.of()
                : routes.stream()
                        .filter(route -> fits(route.segments(), segments))
                        .toList();
    }

    /** The handlers at the same path as one of those methods. */
    List<Route> beside(List<MethodDecl> methods) {
        List<List<String>> paths = routes.stream()
                .filter(route -> methods.contains(route.method()))
                .map(Route::segments)
                .toList();
        return routes.stream().filter(route -> paths.contains(route.segments())).toList();
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isBlank()) {
                boolean variable = segment.contains("{") || segment.contains(ANY);
                segments.add(variable ? ANY : segment.replaceAll("\\.(do|html|htm|action|jsp)$", ""));
            }
        }
        return segments;
    }

    /** The path in an address without the engine's brackets, the context path, parameters and host. */
    static String plain(String address) {
        String text = address.strip()
                .replaceAll("<[a-z]+:url[^>]*value=[\"']([^\"']*)[\"'][^>]*>", "$1")
                .replaceAll("__\\$\\{[^}]*}__", "{x}");
        if (text.startsWith("@{") && text.endsWith("}")) {
            text = text.substring(2, text.length() - 1).strip().replaceAll("^['|]|['|]$", "");
            int parameters = text.indexOf('(');
            text = parameters < 0 ? text : text.substring(0, parameters);
        }
        text = text.replaceAll("^\\$\\{[^}]*}", "")
                .replaceAll("^<%=[^%]*%>", "")
                .replaceAll("^https?://[^/]*", "");
        int query = text.indexOf('?');
        return (query < 0 ? text : text.substring(0, query)).replaceAll("[$#]?\\{[^}]*}", "{x}");
    }

    private static boolean fits(List<String> route, List<String> asked) {
        if (route.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < route.size(); i++) {
            boolean same = route.get(i).equals(asked.get(i))
                    || route.get(i).equals(ANY)
                    || asked.get(i).equals(ANY);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
