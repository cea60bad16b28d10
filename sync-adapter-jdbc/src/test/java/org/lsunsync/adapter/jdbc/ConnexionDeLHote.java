package org.lsunsync.adapter.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A host's own connection, lent again and again in the host's transaction: closing it is none of the borrower's business. */
record ConnexionDeLHote(Connection connexion) implements DataSource {

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, methode, arguments) -> switch (methode.getName()) {
                    case "close" -> null;
                    case "commit", "setAutoCommit" -> throw new AssertionError("la transaction est à l'hôte");
                    default -> appeler(methode, arguments);
                });
    }

    private Object appeler(Method methode, Object[] arguments) throws Throwable {
        try {
            return methode.invoke(connexion, arguments);
        } catch (InvocationTargetException faute) {
            throw faute.getTargetException();
        }
    }

    @Override
    public Connection getConnection(String utilisateur, String motDePasse) {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter sortie) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int secondes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
