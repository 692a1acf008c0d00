import org.apache.example.Directory;

/** Values whose origin lies outside are judged by the name of the parameter that receives them. */
class Unseen {
    String fromLibrary() {
        return Directory.lookUp("current").toString();
    }

    String constant() {
        return "nobody";
    }

    void find(String mobilePhone) {
        System.out.println(mobilePhone); // flow: phone
    }

    void findNobody(String hkid) {
        System.out.println(hkid);
    }

    void local() {
        String hkid = fromLibrary();
        System.out.println(hkid); // flow: hkid
        String mobilePhone = constant();
        System.out.println(mobilePhone);
    }

    void run() {
        find(fromLibrary());
        findNobody(constant());
    }
}
