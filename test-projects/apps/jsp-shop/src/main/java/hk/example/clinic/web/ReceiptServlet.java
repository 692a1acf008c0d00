package hk.example.clinic.web;

import hk.example.clinic.dao.PatientDao;
import hk.example.clinic.model.Patient;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Older than the rest. */
public class ReceiptServlet extends HttpServlet {

    private final transient PatientDao patients;

    public ReceiptServlet(PatientDao patients) {
        this.patients = patients;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Patient patient = patients.find(Long.parseLong(request.getParameter("id")));
        request.setAttribute("patient", patient);
        request.getRequestDispatcher("/WEB-INF/jsp/legacy/receipt.jsp").forward(request, response);
    }
}
