package org.atrium.ui.platform;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Holds back the body of a page for visitors; every other answer passes untouched. */
final class CapturedPage extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private @Nullable Body body;

    CapturedPage(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** The page; null when the answer was none for visitors and has gone out already. */
    byte @Nullable [] html() {
        return body == null ? null : body.bytes.toByteArray();
    }

    private boolean isHeldBack() {
        return ReaderCache.isForVisitors(request) && !isCommitted();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null && isHeldBack()) {
            body = new Body();
        }
        return body == null ? super.getOutputStream() : body;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeldBack()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!isHeldBack()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isHeldBack()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isLength(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isLength(name)) {
            super.addHeader(name, value);
        }
    }

    private boolean isLength(String name) {
        return HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name) && isHeldBack();
    }

    private static final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Pages are written at once");
        }
    }
}
