class Objects1 {
    static class Patient {
        String hkid;
    }

    static class Box {
        Box other;
        String content;

        void fill(Patient patient, Box given) {
            content = patient.hkid;
            other = given;
            System.out.println(other.content);
            System.out.println(content); // flow: hkid
            other = this;
            System.out.println(other.content); // flow: hkid
        }
    }

    /** A tree: the content of any node is found however deep it hangs, that of the tree's own label is not. */
    static class Tree {
        Tree left;
        Tree right;
        String content;
        String label;
    }

    void deep(Patient patient, Tree tree) {
        tree.left.right.left.content = patient.hkid;
        System.out.println(tree.left.right.left.content); // flow: hkid
        System.out.println(tree.left.right.left.label);
        System.out.println(tree.right.label);
    }

    /** A tree whose nodes hang in maps of anything: a text beside them holds none of what the maps hold. */
    static class Condition {
        final java.util.Map<String, Object> parameters = new java.util.HashMap<>();
        String typeId;

        Condition with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }
    }

    static Condition nested(Patient patient, String key) {
        Condition leaf = new Condition().with(key, patient.hkid);
        return new Condition().with(key, java.util.List.of(new Condition().with(key, java.util.List.of(leaf))));
    }

    void conditions(Patient patient, String key) {
        Condition built = nested(patient, key);
        System.out.println(built.typeId);
        for (Object below : built.parameters.values()) {
            for (Object sub : (java.util.List<?>) below) {
                System.out.println(((Condition) sub).typeId);
            }
        }
    }

    void condition(Patient patient, String key) {
        Condition leaf = new Condition().with(key, patient.hkid);
        System.out.println(leaf.typeId);
        System.out.println(leaf.parameters.get(key)); // flow: hkid
    }

    interface Shape {
        String text(Patient patient);
    }

    static class Open implements Shape {
        String kept;

        public String text(Patient patient) {
            return kept;
        }
    }

    static class Closed implements Shape {
        String kept;

        public String text(Patient patient) {
            return kept;
        }
    }

    /** Content that only objects of one class have stays with that class. */
    void byClass(Patient patient, boolean yes) {
        Open open = new Open();
        open.kept = patient.hkid;
        Object any = open;
        System.out.println(((Open) any).kept); // flow: hkid
        System.out.println(((Closed) any).kept);
    }
}
