# profiles.R COUNT SEED: exact profile likelihood of simulated logistic models, COUNT of each of eight kinds, slopes and
# intercept: likelihood-ratio chi-square against 0 and 95 % limits of the coefficient. glm with the coefficient as an offset, the
# limits by uniroot (confint interpolates); for every fourth model also Firth's penalised likelihood by optim.
# The tables are made by a Lehmer generator from SEED on, so that they need not be stored. Base R 4.2.2 and jsonlite.
a <- as.numeric(commandArgs(TRUE)); count <- a[1]; first <- a[2]
state <- 1
draw <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 }
numbers <- function(n, low, high, digits) { p <- 10^digits; sapply(1:n, function(i) floor((low + (high - low) * draw()) * p) / p) }
kinds <- list(
  quadratic=function(n) { age <- numbers(n, 50, 90, 1); fdr <- numbers(n, 5, 70, 1); list(X=cbind(age, age2=age*age, fdr), eta=-1 + 0.08*(age-70) - 0.003*(age-70)^2 + 0.04*(fdr-35)) },
  cubic=function(n) { age <- numbers(n, 50, 90, 1); list(X=cbind(age, age2=age*age, age3=age*age*age), eta=-0.5 + 0.06*(age-70)) },
  product=function(n) { csa <- numbers(n, 15, 50, 2); fdr <- numbers(n, 5, 70, 1); list(X=cbind(csa, fdr, csaFdr=csa*fdr), eta=-0.4 - 0.05*(csa-30) + 0.03*(fdr-35) + 0.002*(csa-30)*(fdr-35)) },
  rare=function(n) { age <- numbers(n, 60, 95, 0); fdr <- numbers(n, 5, 70, 1); dm <- floor(numbers(n, 0, 1.4, 2)); list(X=cbind(age, fdr, dm), eta=-4 + 0.05*(age-75) + 0.03*(fdr-35) + 0.5*dm) },
  year=function(n) { year <- numbers(n, 2005, 2025, 0); dm <- floor(numbers(n, 0, 1.4, 2)); list(X=cbind(year, dm, yearDm=year*dm), eta=-0.5 + 0.05*(year-2015) + 0.4*dm) },
  many=function(n) { age <- numbers(n, 50, 90, 1); csa <- numbers(n, 15, 50, 2); fdr <- numbers(n, 5, 70, 1); bmd <- numbers(n, -5, 0, 1); dm <- floor(numbers(n, 0, 1.5, 2)); hb <- numbers(n, 80, 160, 0)
    list(X=cbind(age, csa, fdr, bmd, dm, hb, ageDm=age*dm), eta=-1 + 0.04*(age-70) - 0.03*(csa-30) + 0.02*(fdr-35) - 0.3*(bmd+2.5) + 0.4*dm) },
  epoch=function(n) { year <- numbers(n, 55, 75, 0); list(X=cbind(year, year2=year*year), eta=-0.8 + 0.08*(year-65)) },
  squareMillimetres=function(n) { csa <- numbers(n, 1500, 5000, 0); fdr <- numbers(n, 0.05, 0.7, 3); list(X=cbind(csa, csa2=csa*csa, fdr), eta=-0.6 - 0.0006*(csa-3000) + 3*(fdr-0.35)) })
sizes <- c(quadratic=150, cubic=180, product=160, rare=420, year=140, many=220, epoch=130, squareMillimetres=170)
control <- glm.control(epsilon=1e-14, maxit=200)
fit <- function(X, y, offset=rep(0, length(y)), mu=NULL) { g <- suppressWarnings(glm.fit(X, y, offset=offset, mustart=mu, family=binomial(), control=control)); if (!is.null(mu) && !g$converged) g <- suppressWarnings(glm.fit(X, y, offset=offset, family=binomial(), control=control)); g }
root <- function(f, from, step) { near <- from; for (k in 1:60) { far <- near + step; if (f(far) > 0) return(uniroot(f, sort(c(near, far)), tol=1e-13 * max(1, abs(far)), maxiter=1000)$root); near <- far; step <- step * 1.5 }; NA }
limit <- qchisq(.95, 1)

maximum <- function(X, y) { full <- fit(X, y); se <- sqrt(diag(chol2inv(qr.R(full$qr))))[order(full$qr$pivot)]
  lapply(seq_len(ncol(X)), function(j) { mu <- full$fitted.values
    drop <- function(v) { g <- fit(X[, -j, drop=FALSE], y, X[, j]*v, mu); if (!g$converged) stop("not converged"); g$deviance - full$deviance }
    list(b=unname(full$coefficients[j]), se=se[j], chi2=drop(0), lower=root(function(v) drop(v) - limit, full$coefficients[j], -se[j]), upper=root(function(v) drop(v) - limit, full$coefficients[j], se[j])) }) }

penalised <- function(X, y) { size <- ncol(X)
  own <- function(Z, held) function(g) { e <- as.numeric(Z %*% g) + held; p <- plogis(e); -(sum(y*e - ifelse(e > 0, e + log1p(exp(-e)), log1p(exp(e)))) + .5*as.numeric(determinant(crossprod(B*sqrt(p*(1-p))))$modulus)) }
  slope <- function(Z, held) function(g) { p <- plogis(as.numeric(Z %*% g) + held); w <- sqrt(p*(1-p)); h <- rowSums(qr.Q(qr(B*w))^2); -as.numeric(crossprod(Z, y - p + h*(.5 - p))) }
  best <- function(Z, held, start) { r <- optim(start, own(Z, held), slope(Z, held), method="BFGS", control=list(reltol=1e-16, maxit=2000)); for (k in 1:3) { again <- optim(r$par, own(Z, held), slope(Z, held), method="BFGS", control=list(reltol=1e-16, maxit=2000)); r <- again }; r }
  B <- qr.Q(qr(X)) * sqrt(nrow(X)); R <- qr.R(qr(X)) / sqrt(nrow(X))
  full <- best(B, 0, rep(0, size)); p <- plogis(as.numeric(B %*% full$par)); b <- backsolve(R, full$par)
  V <- backsolve(R, diag(size)); se <- sqrt(diag(V %*% solve(crossprod(B*sqrt(p*(1-p)))) %*% t(V)))
  lapply(seq_len(size), function(j) { Z <- qr.Q(qr(X[, -j, drop=FALSE])) * sqrt(nrow(X))
    start <- as.numeric(crossprod(Z, X[, -j, drop=FALSE] %*% b[-j])) / nrow(X)
    drop <- function(v) { g <- start + as.numeric(crossprod(Z, X[, j] * (b[j] - v))) / nrow(X); r <- best(Z, X[, j]*v, g); 2*(r$value - full$value) }
    list(b=b[j], se=se[j], chi2=drop(0), lower=root(function(v) drop(v) - limit, b[j], -se[j]), upper=root(function(v) drop(v) - limit, b[j], se[j])) }) }

models <- list()
for (name in names(kinds)) { kept <- 0; seed <- 0
  while (kept < count) { seed <- seed + 1; state <- first + 1000 * which(names(kinds) == name) + seed; began <- state; n <- sizes[[name]]; for (k in 1:10) draw()
    made <- kinds[[name]](n); y <- sapply(seq_len(n), function(i) as.numeric(draw() < plogis(made$eta[i]))); X <- cbind("(Intercept)"=1, made$X)
    if (sum(y) < 5) next
    full <- fit(X, y); if (!full$converged || min(full$fitted.values) < 1e-7 || max(full$fitted.values) > 1 - 1e-7) next
    kept <- kept + 1; model <- list(kind=name, seed=began, n=n, events=sum(y), terms=maximum(X, y))
    if (kept %% 4 == 1) model$firth <- penalised(X, y)
    models[[length(models) + 1]] <- model } }
cat(jsonlite::toJSON(models, auto_unbox=TRUE, digits=NA), "\n", sep="")
