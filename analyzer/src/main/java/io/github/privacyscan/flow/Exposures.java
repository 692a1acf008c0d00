package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Type;
import java.util.List;

/** Which data come out when a whole object is rendered. */
public interface Exposures {

    /**
     * The elements that appear in the text or JSON form of a value of that type, nested objects, collections and
     * optionals included, ignored and excluded properties left out.
     *
     * @param type static type of the value
     * @param rendering how it comes out
     * @return sorted by element; each with the property path inside the object
     */
    List<Exposed> of(Type type, CallModel.Rendering rendering);

    /**
     * The same for the answer to a request, where the handler chose a view: only properties of that view come out.
     *
     * @param view binary name of the view
     */
    List<Exposed> ofView(Type type, String view);

    /**
     * One element that comes out.
     *
     * @param element the data
     * @param path property names from the object to it, {@code [shippingAddress, line1]}
     */
    record Exposed(DataElement element, List<String> path) {
        public Exposed {
            path = List.copyOf(path);
        }
    }
}
