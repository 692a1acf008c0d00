class Computed {
    static class Payslip {
        long salary;
        int visits;
    }

    void sum(Payslip slip) {
        long yearly = slip.salary * 12 + 1;
        System.out.println(yearly); // flow: salary
        System.out.println(-slip.salary); // flow: salary
    }

    void comparison(Payslip slip) {
        boolean rich = slip.salary > 100_000;
        System.out.println(rich);
        System.out.println(slip.salary == 0 ? "none" : "some");
        System.out.println(slip.visits * 2);
    }
}
