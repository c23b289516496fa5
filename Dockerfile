FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Without the optional ones: they bring a Node for machines whose own is too old.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json manifest.yml LICENSE ./
COPY bin bin
COPY src src
# The SQLite file lives here (DATABASE_URL's default); everything else may be read-only.
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 3000
# /livez, not /readyz: an orchestrator that restarts unhealthy containers must not do so because Slack is down.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/summit.js", "start"]
