package hk.example.clinics;

public record ClientCard(String fullName, String hkid, String diagnosis) {
    public static ClientCard of(Client client) {
        return new ClientCard(client.getFullName(), client.getHkid(), client.getDiagnosis());
    }
}
