<%@ page import="hk.example.clinic.model.Patient" %>
<%
    Patient patient = (Patient) request.getAttribute("patient");
    System.out.println("receipt for " + patient.getHkid());
%>
<html>
<body>
<p>Received from <%= patient.getFullName() %></p>
<% if (patient.getEmail() != null) { %>
<p>A copy was sent.</p>
<% } %>
</body>
</html>
