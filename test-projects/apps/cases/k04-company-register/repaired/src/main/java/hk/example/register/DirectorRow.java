package hk.example.register;

/** What the public may see of a director: the name, and the beginning of the number to tell namesakes apart. */
public record DirectorRow(Long id, String fullName, String partOfNumber) {
    public static DirectorRow of(Director director) {
        return new DirectorRow(director.getId(), director.getFullName(), director.getHkid().substring(0, 4) + "****");
    }
}
