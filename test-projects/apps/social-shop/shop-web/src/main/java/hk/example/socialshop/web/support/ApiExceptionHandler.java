package hk.example.socialshop.web.support;

import hk.example.socialshop.service.member.DuplicateMemberException;
import hk.example.socialshop.service.monitoring.ErrorReporter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problems as the client sees them: an error id, never the inner message. 錯誤處理 */
@Slf4j
@RestControllerAdvice
@RequiredArgsConstructor
public class ApiExceptionHandler {

    private final ErrorReporter errorReporter;

    @ExceptionHandler(NotLoggedInException.class)
    ProblemDetail notLoggedIn(NotLoggedInException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, e.getMessage());
    }

    @ExceptionHandler(DuplicateMemberException.class)
    ProblemDetail duplicate(DuplicateMemberException e) {
        log.info("Refused: {}", e.getMessage());
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler(NoSuchElementException.class)
    ProblemDetail notFound(NoSuchElementException e, HttpServletRequest request) {
        log.info("Nothing at {}", request.getRequestURI());
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(IllegalStateException.class)
    ProblemDetail unexpected(IllegalStateException e) {
        String errorId = UUID.randomUUID().toString();
        log.error("Unexpected problem {}", errorId, e);
        errorReporter.report(e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "error id " + errorId);
    }
}
