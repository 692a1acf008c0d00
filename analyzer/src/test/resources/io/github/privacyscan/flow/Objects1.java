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
